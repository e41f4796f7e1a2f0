"""What a clinic adds to pages: its numbers, and that it shows this guide."""
