"""`python -m akuntabel`."""

import sys

from akuntabel.cli import main

sys.exit(main())
