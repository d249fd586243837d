"""`python -m newslint`."""

from newslint.cli.app import main

main()
