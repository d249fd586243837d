"""What other articles hold: an index on disk for a repository, a data-frame engine for archives.

Checks never import it; they are handed something that answers `newslint.article.Corpus`.
"""
