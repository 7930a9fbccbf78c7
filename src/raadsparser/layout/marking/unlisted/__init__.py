"""Fourth phase: labels that no list has, by how and where the known ones stand."""
