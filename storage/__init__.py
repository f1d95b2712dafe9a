"""What is kept: tables, queries, the unit of work, the outbox, files and migrations."""

from sqlmodel import SQLModel

# Constraints need names that both databases and every migration agree on.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
