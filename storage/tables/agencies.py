"""Agencies (instansi): who answers."""

from sqlmodel import Field, SQLModel


class Agency(SQLModel, table=True):
    """An office that answers complaints; agencies form a tree by `parent_id`."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    duties: str = ""
    parent_id: int | None = Field(default=None, foreign_key="agency.id")
    active: bool = True
