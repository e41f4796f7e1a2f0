"""What guards the server: allowlist, security headers, websocket filter."""
