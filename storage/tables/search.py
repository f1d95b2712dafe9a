"""The inverted index: which complaint holds which search term."""

from sqlalchemy import Column, String
from sqlmodel import Field, SQLModel

TERM_LENGTH = 40
# Both databases must sort terms by code points, or the search for the beginning of a term would
# miss some; SQLite does so by itself.
TERM = String(TERM_LENGTH).with_variant(String(TERM_LENGTH, collation="C"), "postgresql")


class SearchTerm(SQLModel, table=True):
    """One row a term and complaint."""

    __tablename__ = "search_term"

    term: str = Field(sa_column=Column(TERM, primary_key=True))
    complaint_id: int = Field(foreign_key="complaint.id", primary_key=True, index=True)
