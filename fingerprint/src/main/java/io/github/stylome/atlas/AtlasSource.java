package io.github.stylome.atlas;

/**
 * A collection of texts that profiles of the atlas were computed from.
 *
 * @param collection its short name
 * @param origin where it comes from
 * @param written when the texts were written, as far as known
 * @param licence the licence of the texts, none of which is part of the atlas
 */
public record AtlasSource(String collection, String origin, String written, String licence) {}
