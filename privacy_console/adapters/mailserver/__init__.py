"""The office's mail server: messages are made here, and handed over."""
