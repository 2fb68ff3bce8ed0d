package se.styrning.shared.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON members of a record type, as Jackson writes them. */
final class Properties {

  /** What has been looked up; the application has one mapper and never changes it. */
  private static final Map<JavaType, Properties> KNOWN = new ConcurrentHashMap<>();

  private final ObjectMapper mapper;
  private final Map<String, JavaType> members = new LinkedHashMap<>();

  private Properties(ObjectMapper mapper, JavaType type) {
    this.mapper = mapper;
    for (BeanPropertyDefinition property :
        mapper.getSerializationConfig().introspect(type).findProperties()) {
      if (property.couldSerialize() && !isOfWritesOnly(property)) {
        members.put(property.getName(), property.getAccessor().getType());
      }
    }
  }

  /**
   * Whether a member stands only in answers to writes: it can neither be chosen nor be a column.
   */
  private static boolean isOfWritesOnly(BeanPropertyDefinition property) {
    JsonInclude included = property.getAccessor().getAnnotation(JsonInclude.class);
    return included != null && included.value() == JsonInclude.Include.NON_NULL;
  }

  static Properties of(ObjectMapper mapper, Class<?> type) {
    return of(mapper, mapper.constructType(type));
  }

  List<String> names() {
    return List.copyOf(members.keySet());
  }

  /** Whether a dotted path leads to a member; lists are passed through to their elements. */
  boolean has(String path) {
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    JavaType type = members.get(head);
    return type != null && (dot < 0 || of(element(type)).has(path.substring(dot + 1)));
  }

  /** The columns of a flat table: nested records give dotted names, lists one column. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    members.forEach(
        (name, type) -> {
          if (isRecord(type)) {
            of(type).columns().forEach(inner -> columns.add(name + "." + inner));
          } else {
            columns.add(name);
          }
        });
    return columns;
  }

  private Properties of(JavaType type) {
    return of(mapper, type);
  }

  private static Properties of(ObjectMapper mapper, JavaType type) {
    return KNOWN.computeIfAbsent(type, unknown -> new Properties(mapper, unknown));
  }

  private static boolean isRecord(JavaType type) {
    return type.getRawClass().isRecord();
  }

  private static JavaType element(JavaType type) {
    return type.isContainerType() ? type.getContentType() : type;
  }
}
