"""What everybody may do: supporting public cases, finding them, figures."""
