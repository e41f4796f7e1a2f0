"""Many visits through the proxy while replicas are killed and replaced under them."""
