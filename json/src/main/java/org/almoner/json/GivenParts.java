package org.almoner.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all that is wrong with a value that cannot be read: what is wrong with its parts, and with a whole where all its parts are right. */
final class GivenParts {

    private final ObjectMapper mapper;
    private final DeserializationContext context;
    private final List<Mistake> mistakes = new ArrayList<>();

    private GivenParts(ObjectMapper mapper) {
        this.mapper = mapper;
        this.context = ((DefaultDeserializationContext) mapper.getDeserializationContext())
                .createInstance(mapper.getDeserializationConfig(), null, mapper.getInjectableValues());
    }

    /** {@return all that is wrong, empty where it can be read} */
    static ImmutableList<Mistake> mistakes(ObjectMapper mapper, Class<?> type, JsonNode given) {
        GivenParts parts = new GivenParts(mapper);
        parts.look(mapper.constructType(type), given, ImmutableList.of());
        return ImmutableList.copyOf(parts.mistakes);
    }

    private void look(JavaType type, JsonNode node, ImmutableList<String> path) {
        int before = mistakes.size();
        lookAtParts(type, node, path);
        if (mistakes.size() == before) {
            lookAtWhole(type, node, path);
        }
    }

    private void lookAtWhole(JavaType type, JsonNode node, ImmutableList<String> path) {
        try {
            if (mapper.readerFor(type).readValue(mapper.treeAsTokens(node)) == null) {
                mistakes.add(new Mistake(path, "there is no value here; write one"));
            }
        } catch (IOException | IllegalArgumentException e) {
            mistakes.add(new Mistake(path, MistakeWords.of(e)));
        }
    }

    private void lookAtParts(JavaType type, JsonNode node, ImmutableList<String> path) {
        if (type.isReferenceType()) {
            lookAtParts(type.getContentType(), node, path);
        } else if (node.isArray() && type.isCollectionLikeType()) {
            for (int at = 0; at < node.size(); at++) {
                look(type.getContentType(), node.get(at), below(path, Integer.toString(at)));
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(entry -> look(type.getContentType(), entry.getValue(), below(path, entry.getKey())));
        } else if (node.isObject()) {
            properties(type, node).ifPresent(properties -> lookAtFields(type.getRawClass(), properties, node, path));
        }
    }

    private void lookAtFields(
            Class<?> type,
            ImmutableMap<String, SettableBeanProperty> properties,
            JsonNode node,
            ImmutableList<String> path) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !properties.containsKey(name) && !name.equals(Words.TYPE))
                .forEach(name -> mistakes.add(
                        new Mistake(below(path, name), MistakeWords.unknownKey(name, properties.keySet()))));
        properties.forEach((name, property) -> {
            if (node.hasNonNull(name)) {
                NumberBounds.broken(type, name, node.get(name))
                        .ifPresentOrElse(
                                bounds -> mistakes.add(new Mistake(below(path, name), MistakeWords.outOf(bounds))),
                                () -> look(property.getType(), node.get(name), below(path, name)));
            } else if (isNeeded(property)) {
                mistakes.add(new Mistake(below(path, name), MistakeWords.missing(name)));
            }
        });
    }

    private boolean isNeeded(SettableBeanProperty property) {
        try {
            return property.getNullValueProvider().getNullValue(context) == null;
        } catch (JsonMappingException e) {
            return true;
        }
    }

    /** {@return the parts of which values of the type are made, or of the one of its types that is named; empty where they are not made of parts} */
    private Optional<ImmutableMap<String, SettableBeanProperty>> properties(JavaType type, JsonNode node) {
        try {
            return context.findContextualValueDeserializer(named(type, node), null) instanceof BeanDeserializerBase made
                    ? Optional.of(Streams.stream(made.creatorProperties())
                            .sorted(Comparator.comparingInt(SettableBeanProperty::getCreatorIndex))
                            .collect(ImmutableMap.toImmutableMap(SettableBeanProperty::getName, part -> part)))
                    : Optional.empty();
        } catch (JsonMappingException e) {
            throw new IllegalStateException(type + " is no value of the domain", e);
        }
    }

    private JavaType named(JavaType type, JsonNode node) {
        return Optional.ofNullable(type.getRawClass().getPermittedSubclasses()).stream()
                .flatMap(Arrays::stream)
                .filter(permitted ->
                        Words.name(permitted).equals(node.path(Words.TYPE).asText()))
                .findFirst()
                .map(mapper::constructType)
                .orElse(type);
    }

    private static ImmutableList<String> below(ImmutableList<String> path, String name) {
        return ImmutableList.<String>builder().addAll(path).add(name).build();
    }
}
