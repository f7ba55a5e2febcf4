import java.nio.file.Path;
import java.util.List;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * A node of OpenSearch that listens on loopback alone, without users or TLS: `LoopbackNode HOME [SETTING=VALUE…]`, where commas part the
 * values of a list. Its first line of output is its address; it ends with its standard input, so that it does not outlive whoever
 * started it.
 */
public final class LoopbackNode extends Node {
    private LoopbackNode(Environment environment) {
        super(environment, List.of(Netty4Plugin.class), true);
    }

    private static Environment environmentOf(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Settings.Builder settings = Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.logs", home.resolve("logs"))
            .put("network.host", "127.0.0.1")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (int at = 1; at < arguments.length; at++) {
            String[] setting = arguments[at].split("=", 2);
            if (setting[1].contains(",")) settings.putList(setting[0], setting[1].split(","));
            else settings.put(setting[0], setting[1]);
        }
        return new Environment(settings.build(), home.resolve("config"));
    }

    public static void main(String[] arguments) throws Exception {
        LoopbackNode node = new LoopbackNode(environmentOf(arguments));
        node.start();
        var address = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
        System.out.println("http://127.0.0.1:" + address.getPort());
        while (System.in.read() >= 0) {
        }
        node.close();
        System.exit(0);
    }
}
