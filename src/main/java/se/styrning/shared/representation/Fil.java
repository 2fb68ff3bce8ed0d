package se.styrning.shared.representation;

/** Ready text of a media type of its own, served with validators like everything else. */
public record Fil(String text, String mediaType) {}
