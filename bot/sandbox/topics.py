"""The topics of a forum."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic; its id is that of the message which opened it."""

    id: int
    name: str
    icon_color: int
    creator: int
    icon_custom_emoji_id: str = ""
    closed: bool = False

    def renamed(self, name: str, icon: str | None) -> "Topic":
        """With another name, unless it is empty, and another icon; an empty one takes it away."""
        kept = self.icon_custom_emoji_id if icon is None else icon
        return replace(self, name=name or self.name, icon_custom_emoji_id=kept)


class Topics(dict[int, Topic]):
    """Topics by id; the general one is not among them."""
