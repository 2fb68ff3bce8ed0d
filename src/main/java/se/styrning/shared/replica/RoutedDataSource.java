package se.styrning.shared.replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;

/**
 * Gives connections to the replica where this thread reads from it, else to the primary; whatever
 * else it is asked is of the primary.
 */
final class RoutedDataSource implements AgroalDataSource {

  private static final long serialVersionUID = 1L;

  private final transient AgroalDataSource primary;
  private final transient AgroalDataSource follower;
  private final transient Replica replica;

  RoutedDataSource(AgroalDataSource primary, AgroalDataSource follower, Replica replica) {
    this.primary = primary;
    this.follower = follower;
    this.replica = replica;
  }

  private AgroalDataSource chosen() {
    return replica.isRead() ? follower : primary;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return chosen().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return chosen().getConnection(username, password);
  }

  @Override
  public Connection getReadOnlyConnection() throws SQLException {
    return chosen().getReadOnlyConnection();
  }

  @Override
  public AgroalDataSourceConfiguration getConfiguration() {
    return primary.getConfiguration();
  }

  @Override
  public AgroalDataSourceMetrics getMetrics() {
    return primary.getMetrics();
  }

  @Override
  public void flush(FlushMode mode) {
    primary.flush(mode);
  }

  @Override
  public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
    primary.setPoolInterceptors(interceptors);
  }

  @Override
  public List<AgroalPoolInterceptor> getPoolInterceptors() {
    return primary.getPoolInterceptors();
  }

  @Override
  public boolean isHealthy(boolean newConnection) throws SQLException {
    return primary.isHealthy(newConnection);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return primary.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    primary.setLogWriter(out);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return primary.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    primary.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return primary.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return primary.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return primary.isWrapperFor(type);
  }

  @Override
  public void close() {
    primary.close();
  }
}
