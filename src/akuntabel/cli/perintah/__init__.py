"""One module per verb, each with `run(arguments) -> exit status`; loaded when its verb is asked for."""
