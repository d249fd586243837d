# The verbs of working on newslint; `just` lists them.

default:
    @just --list

# an environment with everything that tests and checks need
setup:
    python3 -m venv .venv
    .venv/bin/pip install --quiet --editable '.[dev]'

# format, lint, types, layers
lint:
    ruff format .
    ruff check --fix .
    mypy
    lint-imports

# the tests, or some of them
test *ARGS:
    pytest {{ARGS}}

# archives on the real engines, Daft and a local Ray cluster
test-archive:
    .venv/bin/pip install --quiet --editable ".[dev,archive,ray]"
    pytest tests/archive

# the examples inside the rule files
rules:
    newslint test

# write the generated pages
docs:
    python scripts/docs.py
    python scripts/howto.py

# side by side with peers, in one run
bench *ARGS:
    python -m benchmarks {{ARGS}}

# just new-rule family/name kind
new-rule NAME KIND:
    python scripts/new_rule.py {{NAME}} {{KIND}}

# all that decides whether a change lands
ci:
    .ci/run
