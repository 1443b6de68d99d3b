import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of the token's display when a test fails, in camtoken-pictures. */
final class DisplayAtFailure implements AfterTestExecutionCallback {
    interface HasToken {
        CameraToken token();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isEmpty()) return;
        if (!(context.getRequiredTestInstance() instanceof HasToken test) || test.token() == null) return;
        Path folder = Files.createDirectories(Path.of("camtoken-pictures"));
        Files.write(folder.resolve(context.getRequiredTestMethod().getName() + ".png"), test.token().picture());
    }
}
