"""The demo: the real bot as a process of its own, driven from outside through the sandbox."""
