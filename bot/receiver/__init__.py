"""Hearing and answering: updates come in, each is one transaction, its reply goes out."""
