"""The frozen record of one person's visit, which the browser keeps."""
