"""The mutation bench of the review: reports in layouts that are not ours, each with one planted error."""
