"""Several servers as one: a proxy in front of n processes here, an image, and Kubernetes."""
