"""Checking a report that anyone wrote: a document becomes facts and claims, checks relate them, findings come out.

The same relation finds a wrong percentage in a table, two values for one thing in two
chapters and a sentence that contradicts its table, whatever the document looks like.
"""
