"""Where dossiers and their readings rest."""
