"""What stands around the pages: headers, doors, static pages, and a log that tells no tales."""
