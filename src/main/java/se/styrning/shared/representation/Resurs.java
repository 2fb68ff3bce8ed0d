package se.styrning.shared.representation;

import se.styrning.shared.link.Lankar;

/** One resource and its links. On the wire the links stand inside the resource, as _links. */
public record Resurs<T>(T innehall, Lankar lankar) {}
