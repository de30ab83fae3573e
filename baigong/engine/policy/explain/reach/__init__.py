"""How the outcomes of used policies, decided cases and places are come by: from facts alone, or from a source."""
