#[tokio::main]
async fn main() -> std::process::ExitCode {
    extranet::cli::main().await
}
