# Officers: the list, and dismissal.
command-petugas = List of officers
