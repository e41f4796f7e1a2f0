"""What shows that Visit Guide keeps its promises; one file for each module or promise."""
