"""Drawings that a person can point at, as data: their shapes, and what each one stands for."""
