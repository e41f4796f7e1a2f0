"""What pages are made of: frame, tabs, charts, notices, downloads, escaped own words."""
