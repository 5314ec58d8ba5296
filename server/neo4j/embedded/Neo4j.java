import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j until standard input closes, so that it never outlives the process that started it. */
public class Neo4j {
    public static void main(String[] args) throws Exception {
        // From the first moment: a start can be long (recovery), and the parent can die during it.
        new Thread(Neo4j::exitWithParent).start();
        try {
            var neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                    .loadPropertiesFromFile(Path.of(args[1]))
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
            if (!neo4j.database("neo4j").isAvailable(0)) throw new IllegalStateException("The database neo4j is not available");
            System.out.println("ready");
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // The same as the end of the input.
        }
        System.exit(0);
    }
}
