"""Undo over several layers: QGIS keeps a stack per layer; what one step did in several goes back together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsVectorLayer


@dataclass(frozen=True)
class _Tie:
    """One step: the position of its command in the stack of each layer (by id)."""

    name: str
    places: dict[str, int]


class LinkedUndo:
    """Ties the commands of one step together, whoever undoes one of them (Ctrl+Z, the undo panel, a dock)."""

    def __init__(self) -> None:
        self._ties: list[_Tie] = []
        self._watched: dict[str, tuple[Any, Callable[[int], None]]] = {}
        self._busy = False
        self._moves = 0
        self._moved_at: dict[str, dict[int, int]] = {}
        """When the command at each place of a stack was last done or undone, counted in moves."""
        self._index: dict[str, int] = {}
        self.moved: Callable[[], None] = lambda: None
        """Called after the user's undo or redo, and after any other command."""

    def watch(self, layer: QgsVectorLayer) -> None:
        """Follow the undo stack of *layer*; doing so twice does nothing."""
        key, stack = layer.id(), layer.undoStack()
        if key in self._watched:
            return

        def follow(index: int) -> None:
            self._follow(key, index)

        stack.indexChanged.connect(follow)
        self._watched[key] = (stack, follow)
        self._index[key] = stack.index()
        layer.willBeDeleted.connect(lambda: self._drop(key))

    def will_push(self, layer: QgsVectorLayer) -> None:
        """Forget ties to commands that a new one on *layer* is about to replace (undone ones)."""
        key, index = layer.id(), layer.undoStack().index()
        self._ties = [tie for tie in self._ties if tie.places.get(key, -1) < index]

    def tie(self, layers: list[QgsVectorLayer], name: str) -> None:
        """Tie the last commands of *layers* together; one layer alone needs no tie."""
        if len(layers) > 1:
            self._ties.append(_Tie(name, {layer.id(): layer.undoStack().index() - 1 for layer in layers}))

    def forget(self, layer: QgsVectorLayer) -> None:
        """Forget every tie to *layer*, whose stack is about to be cleared by saving."""
        self._ties = [tie for tie in self._ties if layer.id() not in tie.places]

    def latest(self, *, undone: bool) -> Any:
        """Return the undo stack of the command done last, or (*undone*) of the one undone last; or None."""
        best, when = None, -1
        for key, (stack, _follow) in self._watched.items():
            if not (stack.canRedo() if undone else stack.canUndo()):
                continue
            place = stack.index() if undone else stack.index() - 1
            moved = self._moved_at.get(key, {}).get(place, 0)
            if moved > when:
                best, when = stack, moved
        return best

    def close(self) -> None:
        """Stop following."""
        for stack, follow in self._watched.values():
            stack.indexChanged.disconnect(follow)
        self._watched.clear()
        self._ties.clear()
        self._moved_at.clear()
        self._index.clear()

    def _drop(self, key: str) -> None:
        self._watched.pop(key, None)
        self._moved_at.pop(key, None)
        self._index.pop(key, None)
        self._ties = [tie for tie in self._ties if key not in tie.places]

    def _note(self, key: str, index: int) -> None:
        """Keep the order in which commands of all layers were done and undone."""
        before = self._index.get(key, 0)
        self._index[key] = index
        places = range(before, index) if index > before else range(before - 1, index - 1, -1)
        for place in places:
            self._moves += 1
            self._moved_at.setdefault(key, {})[place] = self._moves

    def _follow(self, key: str, index: int) -> None:
        if key in self._watched:
            self._note(key, index)
        if self._busy or key not in self._watched:  # a layer that is just being deleted empties its stack
            return
        self._busy = True
        try:
            self._purge(key)
            for tie in list(self._ties):
                if key in tie.places:
                    self._pull(tie, key, undone=index <= tie.places[key])
        finally:
            self._busy = False
        self.moved()

    def _purge(self, key: str) -> None:
        """Forget ties whose command is no longer where it was: the stack was cleared or written over."""
        stack = self._watched[key][0]
        self._ties = [
            tie
            for tie in self._ties
            if key not in tie.places
            or (tie.places[key] < stack.count() and stack.text(tie.places[key]) == tie.name)
        ]

    def _pull(self, tie: _Tie, key: str, *, undone: bool) -> None:
        for other, place in tie.places.items():
            if other == key or other not in self._watched:
                continue
            stack = self._watched[other][0]
            if undone and stack.index() > place:
                stack.setIndex(place)
            elif not undone and stack.index() <= place:
                stack.setIndex(place + 1)
