package se.styrning.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that resources serve. The framework answers an unsupported method with 404 where
 * the address also begins like that of another resource; this tells such an address from an unknown
 * one.
 */
@ApplicationScoped
class ResourcePaths {

  private final List<Pattern> served;

  ResourcePaths(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String apiRoot) {
    this.served =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> templates(type, apiRoot))
            .distinct()
            .map(ResourcePaths::pattern)
            .toList();
  }

  boolean contains(String address) {
    return served.stream().anyMatch(path -> path.matcher(address).matches());
  }

  private static Stream<String> templates(Class<?> resource, String apiRoot) {
    String root = apiRoot + "/" + value(resource.getAnnotation(Path.class));
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(ResourcePaths::answers)
        .map(method -> root + "/" + value(method.getAnnotation(Path.class)));
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String value(@Nullable Path path) {
    return path == null ? "" : path.value();
  }

  private static Pattern pattern(String template) {
    String path = template.replaceAll("/+", "/").replaceAll("/$", "");
    return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
