package io.github.stylome.atlas;

/**
 * Where a profile of the atlas comes from. A model that was met in two collections has two profiles.
 *
 * @param label the collection and the name that the model has there, as in {@code speechmap/x-ai_grok-3-beta}; unique
 * @param model the model, or {@code human} and the register
 * @param family the maker of the released model, or {@code human}
 * @param collection the collection that the texts come from
 * @param texts how many texts were measured, at least 1
 * @param tokens how many tokens they have
 */
public record AtlasProfile(String label, String model, String family, String collection, int texts, long tokens) {}
