"""All rules and the duplicates of a whole archive, on the data-frame engine Daft.

An archive is cut into partitions. Each is linted and written on its own, so a run that was
killed goes on where it was; then the duplicates are joined over all of them. The same code
runs embedded on one machine and on a Ray cluster, and gives the same findings.
"""


class ArchiveProblem(Exception):
    """Why an archive can't be read or its results kept; the message is for the user."""
