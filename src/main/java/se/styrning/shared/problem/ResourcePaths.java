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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that resources serve, and with which methods. The framework answers an unsupported
 * method with 404 where the address also begins like that of another resource; this tells such an
 * address from an unknown one, and what Allow has to say.
 */
@ApplicationScoped
class ResourcePaths {

  private final String apiRoot;
  private final List<Served> served;

  private record Served(Pattern path, String method) {}

  ResourcePaths(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String apiRoot) {
    this.apiRoot = apiRoot;
    this.served =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> served(type, apiRoot))
            .toList();
  }

  /** The methods of an address, also those that come with GET; none for an unknown address. */
  SortedSet<String> methods(String address) {
    String path = withoutLastSlash(address);
    SortedSet<String> methods = new TreeSet<>();
    served.stream()
        .filter(operation -> operation.path().matcher(path).matches())
        .forEach(operation -> methods.add(operation.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  /** Whether an address would be that of a resource if there were such a one. */
  boolean isBelowRoot(String address) {
    return withoutLastSlash(address).startsWith(apiRoot + "/");
  }

  private static String withoutLastSlash(String address) {
    return address.replaceAll("/+$", "");
  }

  private static Stream<Served> served(Class<?> resource, String apiRoot) {
    String root = apiRoot + "/" + value(resource.getAnnotation(Path.class));
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                httpMethods(method)
                    .map(
                        name -> new Served(pattern(root, method.getAnnotation(Path.class)), name)));
  }

  private static Stream<String> httpMethods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value);
  }

  private static String value(@Nullable Path path) {
    return path == null ? "" : path.value();
  }

  private static Pattern pattern(String root, @Nullable Path below) {
    String path = (root + "/" + value(below)).replaceAll("/+", "/").replaceAll("/$", "");
    return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
