"""What `make bench` measures: time, memory and growth, in one run, beside what else does the same."""
