"""What the review is measured by: errors planted in strangers' reports, and composed reports that must be clean."""
