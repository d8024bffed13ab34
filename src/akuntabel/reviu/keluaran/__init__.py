"""What a review hands back: JSON, a page, the document with remarks or corrections in it, papers, a recap."""
