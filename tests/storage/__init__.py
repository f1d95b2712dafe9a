"""Storage, each rule on SQLite and on PostgreSQL."""
