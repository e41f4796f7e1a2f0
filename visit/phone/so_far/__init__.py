"""What was before the call: where on the road, what was said and done, which cancer is known."""
