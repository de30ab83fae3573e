"""How well the checker reads documents whose answers were worked out by hand.

``python -m tests.engine.documents.scores`` prints tables of both halves: of documents, of corrupted documents, of phrasings.
"""
