"""What is decided: rules, use cases, texts, delivery, the receiver, the scheduler, the sandbox."""
