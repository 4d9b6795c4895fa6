"""Undo over several layers: QGIS keeps a stack per layer; what one step did in several goes back together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.compat import QUndoCommand

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
        self._leaving: dict[str, tuple[Any, Callable[[], None]]] = {}
        """Layers by id, with what hears that they go."""
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

        def gone() -> None:
            self._drop(key)

        layer.willBeDeleted.connect(gone)
        self._leaving[key] = (layer, gone)

    def will_push(self, layer: QgsVectorLayer) -> None:
        """Let go of commands that a new one on *layer* is about to replace (undone ones)."""
        key, index = layer.id(), layer.undoStack().index()
        self._lose(key, [tie for tie in self._ties if tie.places.get(key, -1) >= index])

    def tie(self, layers: list[QgsVectorLayer], name: str) -> None:
        """Tie the last commands of *layers* together; one layer alone needs no tie."""
        if len(layers) > 1:
            self._ties.append(_Tie(name, {layer.id(): layer.undoStack().index() - 1 for layer in layers}))

    def forget(self, layer: QgsVectorLayer) -> None:
        """Let go of every command of *layer*, whose stack was cleared by saving."""
        self._lose(layer.id(), [tie for tie in self._ties if layer.id() in tie.places])

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
        for layer, gone in self._leaving.values():
            layer.willBeDeleted.disconnect(gone)
        self._watched.clear()
        self._leaving.clear()
        self._ties.clear()
        self._moved_at.clear()
        self._index.clear()

    def _drop(self, key: str) -> None:
        self._watched.pop(key, None)
        self._leaving.pop(key, None)
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
        """Let go of commands that are no longer where they were: the stack was cleared or written over."""
        stack = self._watched[key][0]
        gone = [
            tie
            for tie in self._ties
            if key in tie.places
            and (tie.places[key] >= stack.count() or stack.text(tie.places[key]) != tie.name)
        ]
        self._lose(key, gone)

    def _lose(self, key: str, gone: list[_Tie]) -> None:
        """Keep the other layers of steps together that have lost their command on the layer *key*.

        Where such a step is undone it cannot be done again any more: half of it must not be.
        """
        self._ties = [tie for tie in self._ties if tie not in gone]
        for tie in gone:
            rest = {
                other: place for other, place in tie.places.items() if other != key and other in self._watched
            }
            undone = [other for other, place in rest.items() if self._watched[other][0].index() <= place]
            if not undone:
                self._ties += [_Tie(tie.name, rest)] if len(rest) > 1 else []
            for other in undone:
                self._cut(other)

    def _cut(self, key: str) -> None:
        """Take away what could be done again on the layer *key*."""
        stack = self._watched[key][0]
        index = stack.index()
        # a command that counts for nothing: pushing it drops the undone ones, and itself
        empty = QUndoCommand()
        empty.setObsolete(True)
        stack.push(empty)
        self._lose(key, [tie for tie in self._ties if tie.places.get(key, -1) >= index])

    def _pull(self, tie: _Tie, key: str, *, undone: bool) -> None:
        for other, place in tie.places.items():
            if other == key or other not in self._watched:
                continue
            stack = self._watched[other][0]
            if undone and stack.index() > place:
                stack.setIndex(place)
            elif not undone and stack.index() <= place:
                stack.setIndex(place + 1)
