"""A second person answers the same screens on this device."""
