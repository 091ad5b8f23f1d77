package onus.platform;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of a process that can be killed: after so many statements and commits nothing reaches the server any more. */
public final class Mortal implements DataSource {

    private static final Set<String> STEPS = Set.of("prepareStatement", "createStatement", "commit");

    private final DataSource real;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    Mortal(DataSource real) {
        this.real = real;
    }

    /** This step of those that follow fails, and all after it. */
    public void dieAt(int step) {
        left.set(step);
    }

    public void live() {
        left.set(Integer.MAX_VALUE);
    }

    /** Steps to go. */
    public int left() {
        return left.get();
    }

    public boolean isDead() {
        return left.get() <= 0;
    }

    private void step() throws SQLException {
        if (left.get() != Integer.MAX_VALUE && left.decrementAndGet() <= 0) {
            throw new SQLException("killed", "08006");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isDead()) {
            throw new SQLException("killed", "08006");
        }
        return mortal(real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private Connection mortal(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (STEPS.contains(method.getName())) {
                        step();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
